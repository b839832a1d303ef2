<?php
/**
 * The script and the styles of the guide: where they are, on which pages, and as a module. Not here: the tag they serve.
 *
 * @package permit-guide
 */

defined( 'ABSPATH' ) || exit;

/** The address of a file of the guide, on this site. */
function permit_guide_url( string $name ): string {
	return plugins_url( PERMIT_GUIDE_FILES . $name, PERMIT_GUIDE_FILE );
}

/** No `?ver=` behind them: the folder has the version in its name. */
function permit_guide_register_assets(): void {
	wp_register_script( 'permit-guide', permit_guide_url( 'permit-guide.js' ), array(), null, true ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
	wp_register_style( 'permit-guide', permit_guide_url( 'permit-guide.css' ), array(), null ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion
}

/** Called wherever a guide is shown: in a post, a template, a widget. */
function permit_guide_enqueue(): void {
	wp_enqueue_script( 'permit-guide' );
	wp_enqueue_style( 'permit-guide' );
}

/** A post that shows a guide gets its styles in the head, before anything is drawn. */
function permit_guide_enqueue_early(): void {
	$post = is_singular() ? get_post() : null;
	if ( $post && ( has_block( 'permit-guide/guide', $post ) || has_shortcode( $post->post_content, 'permit-guide' ) ) ) {
		permit_guide_enqueue();
	}
}

/**
 * The script is a module, and finds its second half beside itself. The marks ask plugins that join, shrink or delay scripts
 * (LiteSpeed Cache, WP Rocket, Autoptimize, Cloudflare) to leave it where it is: moved, it finds nothing.
 */
function permit_guide_script_tag( string $tag, string $handle, string $src ): string {
	if ( 'permit-guide' !== $handle ) {
		return $tag;
	}
	$marks = array( 'data-no-optimize', 'data-no-minify', 'data-no-defer', 'data-noptimize', 'nowprocket' );
	return wp_get_script_tag(
		array( 'type' => 'module', 'src' => $src, 'id' => 'permit-guide-js', 'data-cfasync' => 'false' ) + array_fill_keys( $marks, '1' )
	);
}

/** Beside "Deactivate" on the list of plugins: the page that looks at the files of this very site. */
function permit_guide_action_links( array $links ): array {
	$links['check'] = sprintf( '<a href="%s">%s</a>', esc_url( permit_guide_url( 'check/check.html' ) ), esc_html( __( 'Check on this site', 'permit-guide' ) ) );
	return $links;
}
