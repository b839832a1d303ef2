<?php
/**
 * Removes what WordPress itself noted of this plugin: the plugin keeps nothing of its own.
 *
 * @package permit-guide
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

// The list of plugins that were switched off, kept for a week; WordPress leaves deleted ones in it.
foreach ( array( 'get_option' => 'update_option', 'get_site_option' => 'update_site_option' ) as $permit_guide_read => $permit_guide_write ) {
	$permit_guide_recent = $permit_guide_read( 'recently_activated' );
	if ( is_array( $permit_guide_recent ) && isset( $permit_guide_recent[ WP_UNINSTALL_PLUGIN ] ) ) {
		unset( $permit_guide_recent[ WP_UNINSTALL_PLUGIN ] );
		$permit_guide_write( 'recently_activated', $permit_guide_recent );
	}
}
