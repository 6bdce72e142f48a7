using KspSite.Core.Diagnostics;

namespace KspSite.Core.Rules.Data;

/// <summary>DT-02: unique ids.</summary>
public static class RepeatedId
{
    private const string Id = "DT-02";

    public static readonly Rule Rule = new(Id, Severity.Error)
    {
        Title = new("同一张表里编号不重复", "ids are unique within a table"),
        Why = new("编号重复，就说不清引用的是哪一行，后出现的行只好不用。",
            "With an id used twice nobody can say which row is meant; the later row has to be left out."),
        Ask = new("重复的行是多余的，还是忘了改编号？", "Is the second row superfluous, or was its id never changed?"),
        AlsoPortfolio = true,
        OutsideAccounts = context => FoundByReader.OutsideAccounts(Id, context),
        ForAccount = (account, context) => [FoundByReader.On(account, Id, context,
            n => new($"有 {Numerals.Text(n)} 行的编号已被别的行使用。", $"{Counted.Of(n, "row uses", "rows use")} an id that is already taken."))],
    };
}
