namespace KspSite.Core.Input;

/// <summary>How far a column may travel, ascending. An audience sees what is at or below its clearance.</summary>
public enum Sensitivity
{
    Open,
    Internal,
    Sensitive,
    Personal,
}
