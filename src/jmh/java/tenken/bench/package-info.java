/// Micro-benchmarks, and what `bench/compare.py` measures inside the process. Built only with `-Pjmh`.
@NullMarked
package tenken.bench;

import org.jspecify.annotations.NullMarked;
