/**
 * Tests in a real browser, and their kit: {@link dev.haru.browser.InBrowser} provides a test's
 * page, {@link dev.haru.browser.CourseServer} is a real server, {@link dev.haru.browser.Site} a
 * site that embeds the search box.
 */
package dev.haru.browser;
