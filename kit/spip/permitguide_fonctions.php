<?php
/**
 * The tag <permit-guide> for the model modeles/permit_guide.html. SPIP reads this file by its name. Not here: which attributes
 * are allowed (attributes.php), and where script and styles go (permitguide_pipelines.php).
 *
 * @package permit-guide
 */

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

include_once __DIR__ . '/attributes.php';

/**
 * One line, and nothing that may not stand in a paragraph: SPIP puts paragraphs around models. `$args` is what stands in the
 * article; the rest of #ENV is what stands in the address of the page too, and a link must not choose the way out.
 */
function permitguide_tag($args) {
	$args = is_array($args) ? $args : [];
	$given = ['lang' => $args['lang'] ?? $GLOBALS['spip_lang'] ?? ''];
	foreach (['mode', 'theme', 'as_of', 'exit_url', 'local', 'look'] as $name) {
		$given[str_replace('_', '-', $name)] = $args[$name] ?? '';
	}
	$printed = '';
	foreach (permit_guide_attributes($given) as $name => $value) {
		$printed .= sprintf(' %s="%s"', $name, htmlspecialchars($value, ENT_QUOTES, 'UTF-8'));
	}
	return "<permit-guide$printed>" . permitguide_fallback() . '</permit-guide>';
}

/** Shown without JavaScript, and when the guide could not be loaded. Words of SPIP's language files are HTML already. */
function permitguide_fallback() {
	$links = [
		'https://www.service-public.gouv.fr/' => _T('permitguide:official_site'),
		'https://administration-etrangers-en-france.interieur.gouv.fr/' => _T('permitguide:official_requests'),
	];
	$items = [];
	foreach ($links as $url => $words) {
		$items[] = "<a href=\"$url\" hreflang=\"fr\">$words</a>";
	}
	return '<strong data-permit-guide-failed>' . _T('permitguide:failed') . '</strong> '
		. '<span>' . _T('permitguide:needs_javascript') . ' ' . implode(', ', $items) . '.</span>';
}
