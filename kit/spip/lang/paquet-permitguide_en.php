<?php

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

$GLOBALS[$GLOBALS['idx_lang']] = [
	'permitguide_nom' => 'Permit Guide',
	'permitguide_slogan' => 'The guide to French residence permits in your articles',
	'permitguide_description' => 'A guide to French residence permits that runs in the visitor’s browser. No answer is sent or stored. In an article: <code>&lt;permit_guide&gt;</code>.',
];
