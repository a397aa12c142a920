// A screen with a name of its own: the hall's picture, as the console assigns it.
import "./hall.js";
