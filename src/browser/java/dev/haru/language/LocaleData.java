package dev.haru.language;

import org.teavm.jso.JSBody;

/** What the browser knows about languages and countries; takes the place of the JDK's. */
final class LocaleData {

  private LocaleData() {}

  @JSBody(
      params = "code",
      script =
          "try { return new Intl.DisplayNames('en', {type: 'region', fallback: 'none'}).of(code)"
              + " !== undefined; } catch (e) { return false; }")
  static native boolean isCountry(String code);

  @JSBody(
      params = {"reader", "language"},
      script =
          "try { return new Intl.DisplayNames(reader, {type: 'language', languageDisplay:"
              + " 'standard', fallback: 'none'}).of(language) || ''; } catch (e) { return ''; }")
  static native String nameOfLanguage(String reader, String language);
}
