/**
 * Tests in a real browser, and their kit: {@link dev.haru.browser.InBrowser} provides a test's
 * page, {@link dev.haru.browser.CourseServer} is a real server, {@link dev.haru.browser.Site} a
 * site that embeds the search box, {@link dev.haru.browser.StaticHost} a host of an export. The
 * tests of exports are contracts: an engine that is a stand-in fulfils them, too.
 */
package dev.haru.browser;
