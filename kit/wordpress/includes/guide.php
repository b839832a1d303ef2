<?php
/**
 * The tag <permit-guide> and what stands in it until the guide is there. Not here: which attributes are allowed (attributes.php).
 *
 * @package permit-guide
 */

defined( 'ABSPATH' ) || exit;

/** What an author may write between [permit-guide] and [/permit-guide]; `data-permit-guide-help` marks the site's own help. */
const PERMIT_GUIDE_OWN_WORDS = array(
	'p'      => array( 'lang' => true, 'dir' => true ),
	'ul'     => array( 'lang' => true, 'dir' => true, 'data-permit-guide-help' => true ),
	'li'     => array( 'lang' => true, 'dir' => true ),
	'a'      => array( 'href' => true, 'hreflang' => true, 'lang' => true ),
	'span'   => array( 'lang' => true, 'dir' => true ),
	'strong' => array(),
	'b'      => array(),
	'em'     => array(),
	'br'     => array(),
);

/**
 * The shortcode: [permit-guide lang="ar" mode="expert" exit-url="https://..."].
 *
 * @param array|string $attributes As WordPress read them; a text when there are none.
 * @param string|null  $content    The site's own words, shown without JavaScript.
 */
function permit_guide_shortcode( $attributes, $content = null ): string {
	return permit_guide_tag( (array) $attributes, permit_guide_own_words( (string) $content ) );
}

/**
 * The block: the same tag in the box of its alignment.
 *
 * @param array $attributes As block.json names them.
 */
function permit_guide_block( array $attributes ): string {
	$attributes['exit-url'] = $attributes['exitUrl'] ?? '';
	return sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), permit_guide_tag( $attributes, '' ) );
}

/**
 * One line and, but for the site's own words, nothing that may not stand in a paragraph: wpautop, which wraps paragraphs around
 * what it meets, then has nothing to break.
 */
function permit_guide_tag( array $attributes, string $own_words ): string {
	permit_guide_enqueue();
	$printed = '';
	foreach ( permit_guide_attributes( $attributes ) as $name => $value ) {
		$printed .= sprintf( ' %s="%s"', $name, 'exit-url' === $name ? esc_url( $value ) : esc_attr( $value ) );
	}
	return sprintf( '<permit-guide%s>%s%s</permit-guide>', $printed, permit_guide_failed_words(), '' === $own_words ? permit_guide_fallback() : $own_words );
}

/** Shown when the guide could not be loaded, and only then. */
function permit_guide_failed_words(): string {
	$words = __( 'The guide could not be loaded. Reload the page, or try another browser.', 'permit-guide' );
	return sprintf( '<strong data-permit-guide-failed lang="%s">%s</strong> ', esc_attr( get_bloginfo( 'language' ) ), esc_html( $words ) );
}

/** Shown without JavaScript: where the same questions find an answer. In the language of the site. */
function permit_guide_fallback(): string {
	$links = array(
		'https://www.service-public.gouv.fr/' => __( 'the official site of the administration, service-public.gouv.fr', 'permit-guide' ),
		'https://administration-etrangers-en-france.interieur.gouv.fr/' => __( 'the official site to file or follow a request (ANEF)', 'permit-guide' ),
	);
	$items = array();
	foreach ( $links as $url => $words ) {
		$items[] = sprintf( '<a href="%s" hreflang="fr">%s</a>', esc_url( $url ), esc_html( $words ) );
	}
	$words = __( 'This guide needs JavaScript. Without it, read:', 'permit-guide' );
	return sprintf( '<span lang="%s">%s %s.</span>', esc_attr( get_bloginfo( 'language' ) ), esc_html( $words ), implode( ', ', $items ) );
}

/** What an author wrote inside the shortcode, harmless and whole; wpautop leaves halves of paragraphs at both ends. */
function permit_guide_own_words( string $content ): string {
	$inside = preg_replace( '~^(\s|</p>|<br\s*/?>)+|(\s|<p>|<br\s*/?>)+$~i', '', $content );
	return force_balance_tags( wp_kses( (string) $inside, PERMIT_GUIDE_OWN_WORDS, array( 'https', 'http', 'tel', 'sms', 'mailto' ) ) );
}
