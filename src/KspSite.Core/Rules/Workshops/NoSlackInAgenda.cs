using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Workshops;

/// <summary>WS-03. Source: explicit slack, and deciding beforehand what gets cut.</summary>
public static class NoSlackInAgenda
{
    public static readonly Rule Rule = new("WS-03", Severity.Info)
    {
        Title = new("议程留有机动时间，或事先定好先砍什么", "the agenda has a buffer, or says what is cut first"),
        Why = new("每场研讨会都会晚；没有事先定，现场砍掉的总是最后的总结。",
            "Every workshop runs late; without a decision beforehand it is the synthesis at the end that is cut."),
        Ask = new("如果晚了半小时，先砍哪一块？", "If you are half an hour late, what goes first?"),
        Tables = [AgendaBlocks.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOfWorkshop = w => w.Agenda,
        ForWorkshop = (workshop, _) =>
        [
            Verdict.Require(workshop.Agenda.Any(b => b.Kind == BlockKind.Buffer || b.CutOrder is not null), workshop.Subject(),
                "议程里没有机动时间，也没有写先砍什么。", "The agenda has no buffer and does not say what is cut first.",
                workshop.Agenda.Where(b => b.IsModule).Select(b => b.Row.At(AgendaBlocks.CutOrder))),
        ],
    };
}
