package io.leitai.office;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a QR code.
 *
 * @param size modules on a side, without the quiet zone of four around it
 * @param path the black ones as an SVG path: one unit a module
 */
public record QrSquare(int size, String path) {
    /** With the correction that a slip needs which is folded and carried in a pocket. */
    public static QrSquare of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.QUARTILE);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++)
            for (int x = 0; x < code.size; ) {
                int end = x;
                while (end < code.size && code.getModule(end, y)) end++;
                if (end > x) path.append("M%d %dh%dv1h-%dz".formatted(x, y, end - x, end - x));
                x = Math.max(end, x + 1);
            }
        return new QrSquare(code.size, path.toString());
    }
}
