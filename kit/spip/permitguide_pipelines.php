<?php
/**
 * Script and styles of the guide, on the pages that show one and on no other.
 *
 * @package permit-guide
 */

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

/** A folder of its own for each release: a browser that keeps files for a month never mixes two of them. */
define('_PERMITGUIDE_FILES', 'permit-guide/{{version}}/');

/**
 * The page as it leaves the site, cached or not.
 *
 * @param string $page
 * @return string
 */
function permitguide_affichage_final($page) {
	if (strpos($page, '<permit-guide') === false || stripos($page, '</head>') === false) {
		return $page;
	}
	$address = fn($name) => htmlspecialchars(url_absolue(find_in_path(_PERMITGUIDE_FILES . $name)), ENT_QUOTES, 'UTF-8');
	$head = '<link rel="stylesheet" href="' . $address('permit-guide.css') . '">'
		. '<script type="module" src="' . $address('permit-guide.js') . '"></script>';
	$end = stripos($page, '</head>');
	return substr($page, 0, $end) . $head . substr($page, $end);
}
