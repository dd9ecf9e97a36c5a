def main(event, context):
    return len(event["Records"])
