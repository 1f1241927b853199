/// The traps of the runbook: each test shows on one fixture the number its pipeline gives, and ours beside it.
///
/// The pipelines are re-enacted in a few lines of Java, so that the tests need no shell and a fixture that no longer
/// springs its trap is found out. The wrong numbers are what the re-enacted pipelines give.
@NullMarked
package tenken.traps;

import org.jspecify.annotations.NullMarked;
