// The block in the editor: its settings, and a card in place of the guide, which starts on the published page only.
// No build step: everything used is what WordPress has loaded.
( function ( { blocks, element, blockEditor, components, i18n } ) {
	const h = element.createElement;
	const { __ } = i18n;

	const languages = () => [
		{ value: '', label: __( 'The language of the page', 'permit-guide' ) },
		...Object.entries( window.permitGuideLanguages || {} ).map( ( [ value, label ] ) => ( { value, label } ) ),
	];
	const modes = () => [
		{ value: '', label: __( 'The guide, for visitors', 'permit-guide' ) },
		{ value: 'expert', label: __( 'Everything on one screen, for advice desks', 'permit-guide' ) },
	];
	const themes = () => [
		{ value: '', label: __( 'As the device is set', 'permit-guide' ) },
		{ value: 'light', label: __( 'Light', 'permit-guide' ) },
		{ value: 'dark', label: __( 'Dark', 'permit-guide' ) },
	];

	function settings( { attributes, setAttributes } ) {
		const bound = ( name ) => ( { key: name, value: attributes[ name ], onChange: ( value ) => setAttributes( { [ name ]: value } ) } );
		const select = ( name, label, options ) => h( components.SelectControl, { ...bound( name ), label, options } );
		return h( blockEditor.InspectorControls, {}, h( components.PanelBody, { title: __( 'Settings', 'permit-guide' ) },
			select( 'lang', __( 'Language', 'permit-guide' ), languages() ),
			select( 'mode', __( 'Who it is for', 'permit-guide' ), modes() ),
			select( 'theme', __( 'Colours', 'permit-guide' ), themes() ),
			h( components.TextControl, {
				...bound( 'exitUrl' ), type: 'url', label: __( 'Where “Leave quickly” goes', 'permit-guide' ),
				help: __( 'An ordinary page, for example of the weather. Empty: a blank page.', 'permit-guide' ),
			} ),
		) );
	}

	function edit( props ) {
		const card = h( components.Placeholder, {
			icon: 'id-alt', label: __( 'Permit Guide', 'permit-guide' ),
			instructions: __( 'The guide appears here on the published page. Its settings are in the side panel.', 'permit-guide' ),
		} );
		return h( element.Fragment, {}, settings( props ), h( 'div', blockEditor.useBlockProps(), card ) );
	}

	blocks.registerBlockType( 'permit-guide/guide', { edit, save: () => null } );
}( window.wp ) );
