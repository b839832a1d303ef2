<?php

if (!defined('_ECRIRE_INC_VERSION')) {
	return;
}

$GLOBALS[$GLOBALS['idx_lang']] = [
	'failed' => 'Le guide n’a pas pu être chargé. Rechargez la page, ou essayez avec un autre navigateur.',
	'needs_javascript' => 'Ce guide a besoin de JavaScript. Sans lui, vous pouvez lire :',
	'official_requests' => 'le site officiel pour déposer ou suivre une demande (ANEF)',
	'official_site' => 'le site officiel de l’administration, service-public.gouv.fr',
];
