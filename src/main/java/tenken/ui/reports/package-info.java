/// Floor 5. Reports: the week's report as it will be written, the operator's own words in it, and its export. Read [ReportsViewModel] first.
@NullMarked
package tenken.ui.reports;

import org.jspecify.annotations.NullMarked;
