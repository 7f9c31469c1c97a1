"""Runs a job that `mixwise screen --emit spark` wrote, on Spark.

spark-submit run.py [--mixwise "npx mixwise"] [--shuffle-partitions 8] [--prefix file://]

The statements are plain SQL; between them core grades each distinct situation once. Everything large stays on Spark:
what is asked and answered is as many rows as there are different situations, not as there are people.
"""

import argparse
import pathlib
import shlex
import subprocess

from pyspark.sql import SparkSession

parser = argparse.ArgumentParser()
parser.add_argument("--mixwise", default="mixwise", help="the command that answers")
parser.add_argument("--shuffle-partitions", help="how many parts Spark sorts into; few for little data")
parser.add_argument("--prefix", default="", help="what Spark needs before the path of this folder, as file://")
options = parser.parse_args()

folder = pathlib.Path(__file__).resolve().parent
builder = SparkSession.builder.appName("mixwise")
if options.shuffle_partitions:
    builder = builder.config("spark.sql.shuffle.partitions", options.shuffle_partitions)
spark = builder.getOrCreate()


def show(name, path):
    spark.read.parquet(options.prefix + str(path)).createOrReplaceTempView(name)


def ask(question, answers):
    subprocess.run([*shlex.split(options.mixwise), "answer", str(folder), "--question", question], check=True)
    for name in answers:
        show(name, folder / "answers" / f"{name}.parquet")


for path in sorted((folder / "tables").iterdir()):
    show(path.name.removesuffix(".parquet"), path)

before = {"person_state": ("ways", ["together", "agent", "state", "state_class"]),
          "finding": ("situations", ["grade", "burden_grade", "said_text"])}
for path in sorted((folder / "sql").glob("*.sql")):
    name = path.stem.split("-", 1)[1]
    if name in before:
        ask(*before[name])
    made = folder / "made" / name
    spark.sql(path.read_text()).write.mode("overwrite").parquet(options.prefix + str(made))
    show(name, made)
spark.stop()
