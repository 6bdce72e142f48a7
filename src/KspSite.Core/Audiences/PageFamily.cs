namespace KspSite.Core.Audiences;

/// <summary>Pages that an audience gets or does not get together. Every kind of page belongs to exactly one family.</summary>
public enum PageFamily
{
    /// <summary>The front page with what needs a decision.</summary>
    Portfolio,

    /// <summary>The list of accounts, each account's A3, its whole plan and its figures.</summary>
    Accounts,

    /// <summary>Who covers what: the portfolio's grid and a page for each channel.</summary>
    Coverage,

    /// <summary>The review loop and each account's history.</summary>
    Reviews,

    Actions,

    Resources,

    /// <summary>A page for each account manager.</summary>
    People,

    /// <summary>Rules and the plans that fail them.</summary>
    Quality,

    Workshops,

    /// <summary>How participants rated a workshop.</summary>
    Evaluation,

    /// <summary>What changed between two snapshots.</summary>
    Changes,

    /// <summary>Files read, findings, downloads of all figures.</summary>
    Data,

    /// <summary>Formulas, vocabularies and thresholds, and the portfolio's figures explained.</summary>
    Method,

    /// <summary>The site's own text pages.</summary>
    Texts,

    /// <summary>The sheet that an account manager and the customer look at together.</summary>
    CustomerSheet,
}
