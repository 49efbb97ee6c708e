"""Fine-tunes the teacher on articles with names and saves it.

    python finetune.py --train NAME --dev NAME --onnx MODEL --tokenizer JSON --out teacher.pt

NAME is what training/words made.
"""

import names  # first: it knows the way to training/sequel
import teaching

if __name__ == "__main__":
    teaching.main(names.HEADS, (1,), lambda article: [names.row(article)], names.measure)
