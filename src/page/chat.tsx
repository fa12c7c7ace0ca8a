/** The chat page's start. `?as=webchat` lets the partner speak as a client that knows only Action.Submit. */
import { render } from 'preact';
import { ChatPage } from './chat/chatPage.js';

const place = document.getElementById('page');
const client = new URLSearchParams(location.search).get('as') === 'webchat' ? 'webchat' : 'msteams';
if (place !== null) render(<ChatPage client={client} />, place);
