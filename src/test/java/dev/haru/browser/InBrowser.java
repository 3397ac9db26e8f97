package dev.haru.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks tests that need a browser. A test method gets a {@code Page} of its own, or the {@code
 * Browser} to open pages itself; all pages are closed after each test, and what they kept is
 * deleted.
 *
 * <p>Without a browser the class is skipped, or fails if the environment has {@code CI=true}.
 */
@Tag("browser")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
public @interface InBrowser {}
