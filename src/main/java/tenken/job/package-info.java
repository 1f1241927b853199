/// Floor 4. One class per verb of an operator; each takes a question and gives an answer, and is called alike by screens and commands. Imports floors 0 to 3.
@NullMarked
package tenken.job;

import org.jspecify.annotations.NullMarked;
