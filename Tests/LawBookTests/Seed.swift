import LawBook
