/** The gallery's start. */
import { render } from 'preact';
import { GalleryPage } from './gallery/galleryPage.js';

const place = document.getElementById('page');
if (place !== null) render(<GalleryPage />, place);
