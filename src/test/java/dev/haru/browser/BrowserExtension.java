package dev.haru.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens pages for tests, in one Chromium per test process. */
final class BrowserExtension implements BeforeAllCallback, AfterEachCallback, ParameterResolver {

  private static final Namespace HERE = Namespace.create(BrowserExtension.class);

  private static Chromium chromium(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(HERE)
        .computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Needed.orSkip(chromium(context).missing());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Page.class || type == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Chromium chromium = chromium(context);
    return parameter.getParameter().getType() == Page.class
        ? chromium.shared().newPage(chromium.browser())
        : chromium.browser();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Chromium chromium = chromium(context);
    chromium.shared().empty(chromium.browser(), context.getExecutionException().isPresent());
  }
}
