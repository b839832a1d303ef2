<?php
/**
 * A stand-in for SPIP, as small as what the plugin uses: models in an article, filters, words, paths, pipelines. It reads the
 * plugin's own files. Not SPIP: that a real one does the same is not proved.
 * Usage: php spip-stub.php FOLDER_OF_PLUGIN LANGUAGE [QUERY_OF_THE_ADDRESS] < article > page
 */

define('_ECRIRE_INC_VERSION', '4.0');
[, $plugin, $language] = $argv;
parse_str($argv[3] ?? '', $query);
$spip_lang = $language;

function _T($text) {
	[$module, $id] = explode(':', $text);
	$GLOBALS['idx_lang'] = "i18n_{$module}_{$GLOBALS['language']}";
	include_once "{$GLOBALS['plugin']}/lang/{$module}_{$GLOBALS['language']}.php";
	return $GLOBALS["i18n_{$module}_{$GLOBALS['language']}"][$id];
}

function find_in_path($name) {
	return is_file("{$GLOBALS['plugin']}/$name") ? "plugins/permitguide/$name" : '';
}

/** Of the test: the page lies in the folder of the site. */
function url_absolue($path) {
	return $path === '' ? exit("no such file in the plugin\n") : $path;
}

/** [(#ENV*{name}|filter)] and remarks: all that the plugin's models are made of. */
function model($name, array $env) {
	$text = preg_replace('/\[\(#REM\).*?\]/s', '', file_get_contents("{$GLOBALS['plugin']}/modeles/$name.html"));
	return trim(preg_replace_callback('/\[\(#ENV\*\{(\w+)\}\|(\w+)\)\]/', fn($found) => $found[2]($env[$found[1]] ?? null), $text));
}

/** <name|key=value|...> becomes its model. */
function propre($article, $language) {
	return preg_replace_callback('/<([a-z_-]{3,})\s*[0-9]*\s*(\|[^>]*)?\s*\/?>/', function ($found) use ($language) {
		$args = [];
		foreach (array_filter(explode('|', $found[2] ?? '')) as $pair) {
			[$key, $value] = explode('=', $pair, 2) + [1 => ''];
			$args[$key] = $value;
		}
		// as SPIP 4 does: what stands in the address of the page, over it what stands in the article, which is also handed over apart
		return model($found[1], array_merge(['lang' => $language], $GLOBALS['query'], ['args' => $args], $args));
	}, $article);
}

$packet = simplexml_load_file("$plugin/paquet.xml");
$prefix = (string) $packet['prefix'];
include_once "$plugin/{$prefix}_fonctions.php";
$page = "<!doctype html><html lang=\"$language\"><head><meta charset=\"utf-8\"><title>SPIP</title></head><body><main><p>"
	. propre(trim(stream_get_contents(STDIN)), $language) . '</p></main></body></html>';
foreach ($packet->pipeline as $pipeline) {
	include_once "$plugin/{$pipeline['inclure']}";
	$page = ("{$prefix}_{$pipeline['nom']}")($page);
}
echo $page;
