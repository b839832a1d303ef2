<?php
/**
 * A stand-in for SPIP, as small as what the plugin uses: models in an article, filters, words, paths, pipelines. It reads the
 * plugin's own files. Not SPIP: that a real one does the same is not proved.
 * Usage: php spip-stub.php FOLDER_OF_PLUGIN LANGUAGE < article > page
 */

define('_ECRIRE_INC_VERSION', '4.0');
[, $plugin, $language] = $argv;

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

/** [(#ENV*{name}|filter{#ENV*{other},...})], and remarks: all that the plugin's models are made of. */
function model($name, array $env) {
	$text = preg_replace('/\[\(#REM\).*?\]/s', '', file_get_contents("{$GLOBALS['plugin']}/modeles/$name.html"));
	$value = fn($found) => $env[$found] ?? null;
	return trim(preg_replace_callback('/\[\(#ENV\*\{(\w+)\}\|(\w+)\{([^)]*)\}\)\]/', function ($found) use ($value) {
		preg_match_all('/#ENV\*\{(\w+)\}/', $found[3], $others);
		return $found[2](...array_map($value, [$found[1], ...$others[1]]));
	}, $text));
}

/** <name|key=value|...> becomes its model. */
function propre($article, $language) {
	return preg_replace_callback('/<([a-z_-]{3,})\s*[0-9]*\s*(\|[^>]*)?\s*\/?>/', function ($found) use ($language) {
		$env = ['lang' => $language];
		foreach (array_filter(explode('|', $found[2] ?? '')) as $pair) {
			[$key, $value] = explode('=', $pair, 2) + [1 => ''];
			$env[$key] = $value;
		}
		return model($found[1], $env);
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
