"""Fine-tunes the teacher on articles with attributions and saves it.

    python finetune.py --train NAME --dev NAME --onnx MODEL --tokenizer JSON --out teacher.pt

NAME is what training/words made. What the teacher says of the dev articles lies beside
it, as headwater eval --pred reads it.
"""

import parts  # first: it knows the way to training/sequel
import decode
import teaching

if __name__ == "__main__":
    teaching.main(parts.HEADS, parts.SHARES, parts.labels, decode.measure)
