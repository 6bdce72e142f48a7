namespace KspSite.Core.Domain;

/// <summary>An issue followed from review to review; the same key is the same issue. It has no table of its own.</summary>
public sealed record ReviewIssue(Id<ReviewIssue> Key, Id<Account> Account);
