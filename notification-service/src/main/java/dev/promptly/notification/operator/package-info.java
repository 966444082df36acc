/** The sellers as the platform names them (Electronic Commerce Law art. 9: 平台内经营者). */
@NullMarked
package dev.promptly.notification.operator;

import org.jspecify.annotations.NullMarked;
