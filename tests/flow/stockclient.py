# SPDX-License-Identifier: GPL-3.0-or-later
# A stock newline-framed JSON-RPC 2.0 client (python3-aiorpcx) signs in, lists, replies and follows: stockclient.py PORT
import asyncio
import sys
import uuid

from aiorpcx import Notification, RPCError, RPCSession, connect_rs


class Follower(RPCSession):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.events = asyncio.Queue()

    async def handle_request(self, request):
        if isinstance(request, Notification) and request.method == "event":
            await self.events.put(request.args)


async def main(port):
    async with connect_rs("127.0.0.1", port, session_factory=Follower) as session:
        welcome = await session.send_request(
            "session.sign_in",
            {"organization": "demo-org", "email": "john@demo.example", "password": "demo-password-1"},
        )
        assert welcome["user"]["name"] == "John Miller", welcome
        await session.send_request("feed.subscribe", {"epoch": welcome["epoch"], "after": welcome["head"]})

        page = await session.send_request("ticket.list", {"query": {"status": ["open"]}, "limit": 50})
        row = next(row for row in page["rows"] if row["number"] == 1)
        assert row["subject"] == "Unable to login", row

        receipt = await session.send_request(
            "ticket.respond",
            {"key": str(uuid.uuid4()), "id": row["id"], "body": "A stock client was here.", "seen": row["last_event_seq"]},
        )
        while True:
            event = await asyncio.wait_for(session.events.get(), 10)
            if event["seq"] >= receipt["seq"]:
                break
        ticket = await session.send_request("ticket.get", {"id": row["id"]})
        assert ticket["responses"][-1]["body"] == "A stock client was here.", ticket["responses"][-1]

        try:
            await session.send_request("no.such_method", {})
            raise AssertionError("an unknown method was answered")
        except RPCError as error:
            assert error.code == -32601, error
    print("ok")


asyncio.run(main(int(sys.argv[1])))
