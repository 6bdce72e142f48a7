using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Workshops;

/// <summary>WS-07. Asked of what is still open after the close.</summary>
public static class ParkedItemWithoutOwner
{
    public static readonly Rule Rule = new("WS-07", Severity.Warning)
    {
        Title = new("课程结束后还没解决的停车场议项都有负责人", "every parking-lot item still open after the close has an owner"),
        Why = new("停车场没有人领走的问题，就是答应了又忘了的问题。", "An item that nobody takes out of the parking lot is a promise forgotten."),
        Ask = new("谁负责答复，什么时候告诉提问的人？", "Who will answer, and when will the one who asked hear it?"),
        Tables = [ParkingLotItems.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOfWorkshop = w => w.ParkingLot,
        ForWorkshop = (workshop, context) => workshop.ParkingLot
            .Where(i => workshop.IsOver(context.AsOf) && i.Status == ParkingStatus.Open)
            .Select(i => Verdict.Require(i.Owner is not null, workshop.Subject(),
                $"停车场里的{Listing.Quote(i.Text)}还没有解决，也没有负责人。",
                $"The parking-lot item {Listing.Quote(i.Text)} is open and has no owner.", i.Row.At(ParkingLotItems.Owner))),
    };
}
