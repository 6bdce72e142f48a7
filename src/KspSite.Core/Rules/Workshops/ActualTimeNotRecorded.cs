using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Workshops;

/// <summary>WS-10. Actual start and end say as much as the minutes.</summary>
public static class ActualTimeNotRecorded
{
    public static readonly Rule Rule = new("WS-10", Severity.Info)
    {
        Title = new("已经上过的模块都记了实际用时", "the actual time of past modules is recorded"),
        Why = new("不记实际用时，下一场还会在同一个地方超时。", "Without the actual time the next workshop will run late at the same place."),
        Ask = new("这个模块实际用了多久？", "How long did this module really take?"),
        Tables = [AgendaBlocks.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOfWorkshop = w => w.Agenda,
        ForWorkshop = (workshop, context) => workshop.Agenda
            .Where(b => b.IsModule && workshop.IsPast(b, context.AsOf))
            .Select(b => Verdict.Require(b.ActualLength is not null, workshop.Subject(),
                $"{AgendaDays.NameOf(b)}没有记实际用时。", $"{AgendaDays.NameOf(b)} has no actual time.", b.Row.At(AgendaBlocks.ActualMin))),
    };
}
