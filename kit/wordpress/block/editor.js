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

	const looks = () => [
		{ value: '', label: __( 'Full', 'permit-guide' ) },
		{ value: 'compact', label: __( 'Compact, for narrow columns', 'permit-guide' ) },
	];

	function settings( { attributes, setAttributes } ) {
		const bound = ( name ) => ( { key: name, value: attributes[ name ], onChange: ( value ) => setAttributes( { [ name ]: value } ) } );
		const select = ( name, label, options ) => h( components.SelectControl, { ...bound( name ), label, options } );
		return h( blockEditor.InspectorControls, {}, h( components.PanelBody, { title: __( 'Settings', 'permit-guide' ) },
			select( 'lang', __( 'Language', 'permit-guide' ), languages() ),
			select( 'mode', __( 'Who it is for', 'permit-guide' ), modes() ),
			select( 'theme', __( 'Colours', 'permit-guide' ), themes() ),
			select( 'look', __( 'Size', 'permit-guide' ), looks() ),
			h( components.TextControl, {
				...bound( 'exitUrl' ), type: 'url', label: __( 'Where “Leave quickly” goes', 'permit-guide' ),
				help: __( 'An ordinary page, for example of the weather. Empty: a blank page.', 'permit-guide' ),
			} ),
			h( components.TextControl, {
				...bound( 'local' ), label: __( 'Your own offices and notes', 'permit-guide' ),
				help: __( 'Address of your JSON file on this site, for example /permit-guide.local.json. Empty: none.', 'permit-guide' ),
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
