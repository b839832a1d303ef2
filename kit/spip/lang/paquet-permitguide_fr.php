<?php

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

$GLOBALS[$GLOBALS['idx_lang']] = [
	'permitguide_nom' => 'Guide des titres de séjour',
	'permitguide_slogan' => 'Le guide des titres de séjour dans vos articles',
	'permitguide_description' => 'Un guide des titres de séjour qui fonctionne dans le navigateur du visiteur. Aucune réponse n’est envoyée ni conservée. Dans un article : <code>&lt;permit_guide&gt;</code>.',
];
