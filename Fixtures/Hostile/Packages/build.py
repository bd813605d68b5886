#!/usr/bin/env python3
"""Writes the archives of this folder; run again after a change and commit the result.

Every archive is the small document below with one thing wrong. README.md says what each must lead to."""

import io
import struct
import zipfile
from pathlib import Path

HERE = Path(__file__).parent
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELS = (
    f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{R}">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)


def document(inner, doctype="", root="document"):
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{doctype}<w:{root} xmlns:w="{W}"><w:body>'
        f"<w:p><w:r><w:t>河源县渡口管理办法</w:t></w:r></w:p>{inner}</w:body></w:{root}>"
    )


PARAGRAPH = "<w:p><w:r><w:t>第一条　渡口由县交通运输局管理。</w:t></w:r></w:p>"
DOCUMENT = document(PARAGRAPH)
OFD_ROOT = (
    '<?xml version="1.0" encoding="UTF-8"?><ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.1" DocType="OFD">'
    "<ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>{}</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
)
OFD_DOCUMENT = (
    '<?xml version="1.0" encoding="UTF-8"?><ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Pages>'
    '<ofd:Page ID="1" BaseLoc="{}"/></ofd:Pages></ofd:Document>'
)


def pack(parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            data = text if isinstance(text, bytes) else text.encode()
            archive.writestr(entry, data)
    return bytearray(buffer.getvalue())


def word(text=DOCUMENT, types=TYPES, rels=RELS, more=()):
    parts = [("[Content_Types].xml", types), ("_rels/.rels", rels), ("word/document.xml", text)]
    return pack([p for p in parts if p[1] is not None] + list(more))


def central(data, name):
    """The offset of the directory record of an entry."""
    place = 0
    while True:
        place = data.index(b"PK\x01\x02", place)
        length = struct.unpack_from("<H", data, place + 28)[0]
        if data[place + 46 : place + 46 + length].decode() == name:
            return place
        place += 4


def changed(name, offset, form, value):
    data = word()
    struct.pack_into(form, data, central(data, name) + offset, value)
    return data


def rename(data, old, new):
    assert len(old) == len(new)
    return bytearray(bytes(data).replace(old.encode(), new.encode()))


MAIN = "word/document.xml"
files = {
    "valid.docx": word(),
    "valid-strict.docx": word(DOCUMENT.replace(W, "http://purl.oclc.org/ooxml/wordprocessingml/main")),
    "cut-off.docx": word()[:-30],
    "directory-cut.docx": changed(MAIN, 28, "<H", 9000),
    "junk-before.docx": bytearray(b"MZ junk") + word(),
    "encrypted.docx": changed(MAIN, 8, "<H", 1),
    "compression-99.docx": changed(MAIN, 10, "<H", 99),
    "checksum.docx": changed(MAIN, 16, "<I", 0x12345678),
    "size-lie.docx": changed(MAIN, 24, "<I", 100),
    "size-4-gb.docx": changed(MAIN, 24, "<I", 0xFFFFFFF0),
    "packed-size-lie.docx": changed(MAIN, 20, "<I", 100000),
    "bomb.docx": word(document("<w:p><w:r><w:t>" + "渡" * 6_000_000 + "</w:t></w:r></w:p>")),
    "deep.docx": word(document("<w:sdt>" * 300 + PARAGRAPH + "</w:sdt>" * 300)),
    "two-documents.docx": rename(
        word(more=[("word/documenX.xml", document(""))]), "word/documenX.xml", "word/document.xml"),
    "case-twins.docx": word(more=[("WORD/document.xml", document(""))]),
    "climbing-name.docx": rename(word(more=[("xx/yy/outside", "x")]), "xx/yy/outside", "../../outside"),
    "absolute-name.docx": rename(word(more=[("xoutside", "x")]), "xoutside", "/outside"),
    "backslash-name.docx": rename(word(more=[("wordxoutside", "x")]), "wordxoutside", "word\\outside"),
    "header-name.docx": None,
    "overlap.docx": None,
    "no-content-types.docx": word(types=None),
    "no-relationships.docx": word(rels=None),
    "no-document.docx": pack([("[Content_Types].xml", TYPES), ("_rels/.rels", RELS)]),
    "climbing-target.docx": word(rels=RELS.replace("word/document.xml", "../../etc/passwd")),
    "external-target.docx": word(rels=RELS.replace('"word/document.xml"', '"file:///etc/passwd" TargetMode="External"')),
    "other-root.docx": word(document(PARAGRAPH, root="settings")),
    "broken-part.docx": word(DOCUMENT[:-9]),
    "utf-16-no-bom.docx": word(DOCUMENT.replace("UTF-8", "UTF-16").encode("utf-16-le")),
    "entity-bomb.docx": word(
        document("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>",
                 '<!DOCTYPE x [<!ENTITY a "渡"><!ENTITY b "&a;&a;&a;&a;">]>')),
    "external-entity.docx": word(
        document("<w:p><w:r><w:t>&a;</w:t></w:r></w:p>", '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>')),
    "damaged-numbering.docx": None,
    "open-field.docx": word(
        document('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>' + PARAGRAPH)),
    "style-loop.docx": None,
    "no-text.docx": word(DOCUMENT.replace("河源县渡口管理办法", "").replace("第一条　渡口由县交通运输局管理。", "")),
    "spreadsheet.xlsx": pack([("[Content_Types].xml", TYPES), ("xl/workbook.xml", "<x/>")]),
    "plain-archive.zip": pack([("办法.txt", "第一条　渡口。")]),
    "no-root.ofd": pack([("Doc_0/Document.xml", OFD_DOCUMENT.format("Page.xml"))]),
    "root-loop.ofd": pack([("OFD.xml", OFD_ROOT.format("OFD.xml"))]),
    "climbing-root.ofd": pack([("OFD.xml", OFD_ROOT.format("../../etc/passwd"))]),
    "no-page.ofd": pack([("OFD.xml", OFD_ROOT.format("D.xml")), ("D.xml", OFD_DOCUMENT.format("Page.xml"))]),
    "no-text.ofd": pack([
        ("OFD.xml", OFD_ROOT.format("D.xml")), ("D.xml", OFD_DOCUMENT.format("P.xml")),
        ("P.xml", '<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"/>')]),
    "wild-numbers.ofd": pack([
        ("OFD.xml", OFD_ROOT.format("D.xml")), ("D.xml", OFD_DOCUMENT.format("P.xml")),
        ("P.xml", '<ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:TextObject ID="99999999999999999999" '
         'Boundary="nan inf -1e999 x" Size="1e400" CTM="1 2 3"><ofd:TextCode X="nan" Y="-inf" '
         'DeltaX="g 99999999999 1 g -5 2 g">渡口管理办法</ofd:TextCode></ofd:TextObject></ofd:Page>')]),
}
PART_RELS = (
    f'<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="{R}">'
    f'<Relationship Id="rId1" Type="{OFFICE}/numbering" Target="numbering.xml"/>'
    f'<Relationship Id="rId2" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>'
)
files["damaged-numbering.docx"] = word(
    more=[("word/_rels/document.xml.rels", PART_RELS), ("word/numbering.xml", "<w:numbering")])
files["style-loop.docx"] = word(
    document(PARAGRAPH.replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr>')),
    more=[("word/_rels/document.xml.rels", PART_RELS),
          ("word/styles.xml", f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="b"/></w:style>'
           '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style></w:styles>')])
data = word()
data[30] = ord("X")
files["header-name.docx"] = data
data = word(more=[("word/a.xml", "<a/>"), ("word/b.xml", "<b/>")])
struct.pack_into("<I", data, central(data, "word/a.xml") + 20, 60)
files["overlap.docx"] = data

for name, data in files.items():
    (HERE / name).write_bytes(data)
