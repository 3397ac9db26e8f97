package dev.haru.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that need a browser. They take a {@code Page} of their own, or the {@code Browser} to open
 * pages as they want them; whatever is open is closed after each test.
 *
 * <p>Where there is no browser the class is skipped, unless the environment says {@code CI=true}:
 * then it fails.
 */
@Tag("browser")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
public @interface InBrowser {}
