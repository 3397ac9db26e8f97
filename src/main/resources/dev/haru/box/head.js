/**
 * <haru-search>: the search box of a course's site.
 *
 * A field with its results below it; with the attribute `hotkey`, a button that opens them in a dialog.
 */

const PAGE = 10; // hits at a time
const MOST = 1000; // results shown in all
const RECENT = 5;
const LENGTH = 500; // of a query, in UTF-16 units

