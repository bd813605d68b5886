internal import Glibc

/// Bounds that the kernel holds: an input that breaks one ends the process.
enum ProcessBounds {
  /// Bounds the address space.
  static func limitMemory(bytes: Int) {
    var bound = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &bound)
  }

  /// Ends the process by SIGPROF after this much CPU from now; 0 takes the bound away.
  static func limitProcessorTime(seconds: Int) {
    var timer = itimerval(
      it_interval: timeval(tv_sec: 0, tv_usec: 0), it_value: timeval(tv_sec: seconds, tv_usec: 0))
    _ = unsafe setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &timer, nil)
  }

  /// The CPU time of the process until now.
  static func processorMilliseconds() -> Int {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
