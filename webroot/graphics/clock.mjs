import { graphicOf } from "./ograf.js";

export default graphicOf("clock");
