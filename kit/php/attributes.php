<?php
/**
 * What a page may say on the tag <permit-guide>: one whitelist for every PHP site. Not here: HTML, and any function of a CMS.
 *
 * @package permit-guide
 */

/**
 * The attributes that are known and well-formed, by name; others are left out, never repaired.
 * A word processor's curly quotes around a value, pasted with it, are taken away.
 *
 * @param array $given Values by name, as an author wrote them.
 * @return array<string,string> Not escaped: whoever prints them escapes them.
 */
function permit_guide_attributes( array $given ): array {
	$forms = array(
		'lang'     => '/^[a-z]{2,3}(-[a-z]{2,8})?$/Di',
		'mode'     => '/^expert$/D',
		'theme'    => '/^(light|dark)$/D',
		'as-of'    => '/^\d{4}-\d{2}-\d{2}$/D',
		'look'     => '/^(compact|full)$/D',
		'exit-url' => '~^https?://[^\s"\'<>`]+$~Di',
		'local'    => '#^(https?://[^\s"\'<>`]+|/?[\w.%~-]+(/[\w.%~-]+)*)$#Di',
	);
	$kept  = array();
	foreach ( $forms as $name => $form ) {
		$value = isset( $given[ $name ] ) && is_string( $given[ $name ] ) ? permit_guide_without_quotes( $given[ $name ] ) : '';
		if ( 1 === preg_match( $form, $value ) ) {
			$kept[ $name ] = $value;
		}
	}
	return $kept;
}

/** A value without the spaces and quotes around it, typographic ones and their entities too. */
function permit_guide_without_quotes( string $value ): string {
	$plain = html_entity_decode( $value, ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	return (string) preg_replace( '/^[\s"\'“”„«»‘’\x{A0}\x{202F}]+|[\s"\'“”„«»‘’\x{A0}\x{202F}]+$/u', '', $plain );
}
