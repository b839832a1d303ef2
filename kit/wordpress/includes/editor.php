<?php
/**
 * What the block needs in the editor: its script, its words, the languages to choose from.
 *
 * @package permit-guide
 */

defined( 'ABSPATH' ) || exit;

/** The script of the editor, without a build step: it uses what WordPress has loaded. */
function permit_guide_register_editor(): void {
	$uses = array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components', 'wp-i18n' );
	wp_register_script( 'permit-guide-editor', plugins_url( 'block/editor.js', PERMIT_GUIDE_FILE ), $uses, PERMIT_GUIDE_VERSION, true );
	wp_set_script_translations( 'permit-guide-editor', 'permit-guide', plugin_dir_path( PERMIT_GUIDE_FILE ) . 'languages' );
	add_action( 'enqueue_block_editor_assets', 'permit_guide_tell_editor' );
}

/** The languages of this release, before the script that offers them. */
function permit_guide_tell_editor(): void {
	$languages = sprintf( 'window.permitGuideLanguages = %s;', wp_json_encode( (object) permit_guide_languages() ) );
	wp_add_inline_script( 'permit-guide-editor', $languages, 'before' );
}

/**
 * Own name of each language by its code; none when the file cannot be read.
 *
 * @return array<string,string>
 */
function permit_guide_languages(): array {
	$names = wp_json_file_decode( plugin_dir_path( PERMIT_GUIDE_FILE ) . PERMIT_GUIDE_FILES . 'names.json', array( 'associative' => true ) );
	return $names['own_names'] ?? array();
}
