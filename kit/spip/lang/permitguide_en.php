<?php

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

$GLOBALS[$GLOBALS['idx_lang']] = [
	'failed' => 'The guide could not be loaded. Reload the page, or try another browser.',
	'needs_javascript' => 'This guide needs JavaScript. Without it, read:',
	'official_requests' => 'the official site to file or follow a request (ANEF)',
	'official_site' => 'the official site of the administration, service-public.gouv.fr',
];
