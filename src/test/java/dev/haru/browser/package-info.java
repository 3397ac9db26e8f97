/**
 * Tests in a real browser, and the kit for them: {@link dev.haru.browser.InBrowser} gives a test
 * its page, {@link dev.haru.browser.CourseServer} is a real server, {@link dev.haru.browser.Site} a
 * page that embeds the search box.
 */
package dev.haru.browser;
