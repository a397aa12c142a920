import { graphicOf } from "./ograf.js";

export default graphicOf("score");
