using KspSite.Core.Diagnostics;

namespace KspSite.Core.Rules.Pitches;

/// <summary>PI-03.</summary>
public static class PitchWithoutNextStep
{
    public static readonly Rule Rule = new("PI-03", Severity.Warning)
    {
        Title = new("每段电梯谈话都以一个下一步收尾", "every elevator talk ends with a next step"),
        Why = new("讲得再好，没有请对方做一件事，走出电梯就结束了。", "However good the words, without a request the matter ends when the elevator doors open."),
        Ask = new("讲完之后，你想请他点头答应哪一件小事？", "Which one small thing do you want this person to agree to?"),
        Tables = [Domain.Pitches.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Pitches,
        ForAccount = (account, context) => account.Pitches.Select(p => Verdict.Require(p.NextStep is not null, account.Subject(),
            $"{PitchNames.Of(p, context.Portfolio).Zh}没有写下一步。", $"{PitchNames.Of(p, context.Portfolio).En} names no next step.",
            p.Row.At(Domain.Pitches.NextStep))),
    };
}
