/** What keeps a dispute window from ending a measure: proceedings, and extensions (ECL art. 43(2); 法释〔2020〕9号 art. 3). */
@NullMarked
package dev.promptly.complaint.proceeding;

import org.jspecify.annotations.NullMarked;
