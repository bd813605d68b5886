internal import ArgumentParser

/// How a command that shows one kind of thing writes it.
enum OutputForm: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}
