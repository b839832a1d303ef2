<?php
/**
 * Plugin Name:       Permit Guide
 * Description:       A guide to French residence permits that runs in the visitor's browser: a block and a shortcode. Nothing a visitor answers is sent or stored.
 * Version:           {{version}}
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           Apache-2.0
 * License URI:       https://www.apache.org/licenses/LICENSE-2.0
 * Text Domain:       permit-guide
 * Domain Path:       /languages
 * Update URI:        false
 *
 * Lives here: what is hooked where. `Update URI: false` keeps WordPress from asking its directory for an update of this plugin.
 * The plugin keeps nothing: no option, no table, no cookie, no file outside its folder. It has no form and no action of its own,
 * so there is no capability to ask for: what an author may write is judged when it is shown.
 *
 * @package permit-guide
 */

defined( 'ABSPATH' ) || exit;

const PERMIT_GUIDE_VERSION = '{{version}}';
const PERMIT_GUIDE_FILE    = __FILE__;

/** A folder of its own for each release: a browser that keeps files for a month never mixes two of them. */
const PERMIT_GUIDE_FILES = 'files/{{version}}/';

require_once __DIR__ . '/includes/attributes.php';
require_once __DIR__ . '/includes/assets.php';
require_once __DIR__ . '/includes/guide.php';
require_once __DIR__ . '/includes/editor.php';

add_action( 'init', 'permit_guide_register' );
add_action( 'wp_enqueue_scripts', 'permit_guide_enqueue_early' );
add_filter( 'script_loader_tag', 'permit_guide_script_tag', 10, 3 );
add_filter( 'plugin_action_links_' . plugin_basename( PERMIT_GUIDE_FILE ), 'permit_guide_action_links' );

/** Translations, files, block and shortcode. */
function permit_guide_register(): void {
	load_plugin_textdomain( 'permit-guide', false, dirname( plugin_basename( PERMIT_GUIDE_FILE ) ) . '/languages' );
	permit_guide_register_assets();
	permit_guide_register_editor();
	register_block_type( __DIR__ . '/block', array( 'render_callback' => 'permit_guide_block' ) );
	add_shortcode( 'permit-guide', 'permit_guide_shortcode' );
}
